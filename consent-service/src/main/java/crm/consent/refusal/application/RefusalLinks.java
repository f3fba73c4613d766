package crm.consent.refusal.application;

import crm.consent.address.domain.Address;
import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.PermissionKey;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

public interface RefusalLinks {

    /**
     * Whom a message was permitted to reach.
     *
     * @param address null when it has been erased; its hash still names the permission
     */
    record RefusalLink(
            UUID permitId, PermissionKey.Comm key, @Nullable Address address, String brandName) {

        /** The message's own and those of the other channels that reach the same address. */
        public List<PermissionKey.Comm> keys() {
            var kind = key.channel().addressKind();
            return Stream.of(Channel.values())
                    .filter(channel -> channel.addressKind() == kind)
                    .map(channel ->
                            new PermissionKey.Comm(key.brand(), key.recipientType(), channel, key.contactPointHash()))
                    .toList();
        }
    }

    /** Empty when there is no such commercial message. */
    Uni<Optional<RefusalLink>> find(UUID permitId);
}
