package crm.consent.permit.application;

import static java.util.Objects.requireNonNull;

import crm.consent.address.domain.Address;
import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.PermissionKey;
import crm.consent.permission.domain.RecipientType;
import crm.consent.permit.domain.Intent;
import crm.consent.permit.domain.MessageClass;
import crm.consent.registry.application.RegistryRecipient;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message that somebody wants to hand over now.
 *
 * @param customerId null when nobody is named
 * @param address null when the channel could not reach what was given
 * @param key permission of the address; null with the address
 * @param purpose of the processing that a commercial message is
 * @param templateApproval who or what approved the template; null when nothing is said
 */
public record Message(
        UUID id,
        @Nullable UUID customerId,
        Channel channel,
        @Nullable Address address,
        PermissionKey.@Nullable Comm key,
        String brand,
        RecipientType recipientType,
        String purpose,
        MessageClass messageClass,
        boolean profiled,
        @Nullable String templateApproval) {

    static final String MARKETING = "MARKETING_COMM";
    static final String PROFILING = "PROFILING";

    boolean isCommercial() {
        return messageClass == MessageClass.COMMERCIAL;
    }

    Intent intent() {
        return new Intent(
                messageClass,
                recipientType,
                customerId != null,
                profiled,
                templateApproval != null && !templateApproval.isBlank());
    }

    PermissionKey.@Nullable Proc marketing() {
        return isCommercial() && customerId != null ? new PermissionKey.Proc(customerId, MARKETING) : null;
    }

    PermissionKey.@Nullable Proc profiling() {
        return profiled && isCommercial() && customerId != null ? new PermissionKey.Proc(customerId, PROFILING) : null;
    }

    /** The permissions that the decision rests on. */
    Stream<PermissionKey> keys() {
        return isCommercial()
                ? Stream.<PermissionKey>of(key, marketing(), profiling()).filter(Objects::nonNull)
                : Stream.empty();
    }

    RegistryRecipient recipient() {
        return new RegistryRecipient(
                brand,
                recipientType,
                channel,
                requireNonNull(address, "unreadable").value());
    }

    @Override
    public String toString() {
        return "Message[" + id + ", " + messageClass + ", ***]";
    }
}
