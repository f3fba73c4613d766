package crm.contracts.customer;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Topics;
import java.util.UUID;

/**
 * A person got a further phone number or e-mail address; the value stays in customer-service.
 *
 * @param kind PHONE, EMAIL, ADDRESS, SOCIAL
 */
@Contract(
        type = "crm.customer.individual-customer.contact-point-added.v1",
        topic = Topics.INDIVIDUAL_CUSTOMER,
        summary = "A person got a further phone number or e-mail address; the value stays in customer-service.")
public record ContactPointAdded(
        UUID customerId, UUID contactPointId, @Code String kind) {}
