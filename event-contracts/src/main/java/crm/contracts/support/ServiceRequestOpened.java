package crm.contracts.support;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Nullable;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer asked for something, suggested something or complained.
 *
 * @param number readable, unique, not without gaps
 * @param assetId what it is about, where it is one of the customer's assets
 * @param channel CALL, EMAIL, CHAT, WEB, SOCIAL, STORE, FIELD, OTHER
 * @param source OWN, SOCIAL, COMPLAINT_SITE, FORUM
 * @param answerDueAt until when a first answer was promised; every complaint has one
 * @param openedAt when the customer asked; an import may set it in the past
 * @param ownerTeam team name below {@code /teams}
 * @param ownerDepartment path below {@code /departments}: {@code sales/istanbul}
 */
@Contract(
        type = "crm.support.service-request.opened.v1",
        topic = Topics.SERVICE_REQUEST,
        summary = "A customer asked for something, suggested something or complained.")
public record ServiceRequestOpened(
        UUID requestId,
        String number,
        ServiceRequestType requestType,
        UUID customerId,
        @Nullable UUID assetId,
        @Nullable UUID productId,
        @Nullable UUID orderId,
        @Code String channel,
        @Code String source,
        ServicePriority priority,
        @Nullable @Code String topicCode,
        @Nullable Instant answerDueAt,
        UUID ownerUserId,
        @Nullable String ownerTeam,
        @Nullable String ownerDepartment,
        Instant openedAt) {}
