import type { Services } from '../services';
import type { ServiceCall } from './wire';

/** Does at the host what an execution in a thread asked for. Throws what the service throws. */
export function serve(services: Services, { part, method, args }: ServiceCall): unknown {
  const owner: object = part === '' ? services : services[part];
  return Reflect.apply(Reflect.get(owner, method), owner, args);
}
