package crm.contracts.customer;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Topics;
import java.util.UUID;

/**
 * A contact point was found to reach the person; the value stays in customer-service.
 *
 * @param kind PHONE, EMAIL, ADDRESS, SOCIAL
 */
@Contract(
        type = "crm.customer.individual-customer.contact-point-verified.v1",
        topic = Topics.INDIVIDUAL_CUSTOMER,
        summary = "A contact point was found to reach the person; the value stays in customer-service.")
public record ContactPointVerified(
        UUID customerId, UUID contactPointId, @Code String kind) {}
