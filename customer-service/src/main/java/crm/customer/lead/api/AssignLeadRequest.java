package crm.customer.lead.api;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param assigneeUserId who shall work on the lead */
@Schema(examples = "{\"assigneeUserId\": \"019a1b2c-0000-7000-8000-000000000003\"}")
public record AssignLeadRequest(@NotNull UUID assigneeUserId) {}
