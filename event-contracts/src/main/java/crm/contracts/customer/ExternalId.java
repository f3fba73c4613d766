package crm.contracts.customer;

import crm.contracts.Code;
import crm.contracts.OpaqueKey;

/**
 * What another system calls a customer.
 *
 * @param system the other system's code: {@code cdnow}
 * @param id its key there; an opaque key, never a name, a phone number or an address
 */
public record ExternalId(@Code String system, String id) {

    public ExternalId {
        if (!OpaqueKey.is(id)) {
            throw new IllegalArgumentException("not an opaque key"); // without the value: it may be personal
        }
    }
}
