package crm.contracts.customer;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Topics;
import java.util.UUID;

/**
 * A contact point of a person is gone; nobody is reached by it any longer.
 *
 * @param kind PHONE, EMAIL, ADDRESS, SOCIAL
 */
@Contract(
        type = "crm.customer.individual-customer.contact-point-removed.v1",
        topic = Topics.INDIVIDUAL_CUSTOMER,
        summary = "A contact point of a person is gone; nobody is reached by it any longer.")
public record ContactPointRemoved(
        UUID customerId, UUID contactPointId, @Code String kind) {}
