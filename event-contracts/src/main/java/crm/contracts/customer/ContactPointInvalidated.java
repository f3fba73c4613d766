package crm.contracts.customer;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Topics;
import java.util.UUID;

/**
 * A contact point was found not to reach the person; no message goes there until it is verified or corrected.
 *
 * @param kind PHONE, EMAIL, ADDRESS, SOCIAL
 */
@Contract(
        type = "crm.customer.individual-customer.contact-point-invalidated.v1",
        topic = Topics.INDIVIDUAL_CUSTOMER,
        summary =
                "A contact point was found not to reach the person; no message goes there until it is verified or corrected.")
public record ContactPointInvalidated(
        UUID customerId, UUID contactPointId, @Code String kind) {}
