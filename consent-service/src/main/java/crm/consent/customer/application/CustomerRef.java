package crm.consent.customer.application;

import java.util.UUID;

/** The person behind an identity in another system. */
public record CustomerRef(Name name, UUID personId) {

    public record Name(String system, String externalId) {}
}
