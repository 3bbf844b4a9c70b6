import type { Services } from '../services';
import type { ServiceCall } from './wire';

/** Does at the host what an execution in a thread asked for. Throws what the service throws. */
export function serve(services: Services, { part, method, args }: ServiceCall): unknown {
  const owner: object = part === '' ? services : services[part];
  const value: unknown = Reflect.apply(Reflect.get(owner, method), owner, args);
  // Most calls begin by looking at the tabs: that saves them a turn.
  return method === 'beforeCall' ? services.store.sheets() : value;
}
