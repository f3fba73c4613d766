package crm.contracts.customer;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Topics;
import java.util.UUID;

/**
 * A contact point of a person has another value, or is the first choice now; the value stays in customer-service.
 *
 * @param kind PHONE, EMAIL, ADDRESS, SOCIAL
 */
@Contract(
        type = "crm.customer.individual-customer.contact-point-changed.v1",
        topic = Topics.INDIVIDUAL_CUSTOMER,
        summary =
                "A contact point of a person has another value, or is the first choice now; the value stays in customer-service.")
public record ContactPointChanged(
        UUID customerId, UUID contactPointId, @Code String kind) {}
