import { byId } from '../shared/element';

byId('form', HTMLFormElement);
