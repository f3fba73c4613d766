package crm.consent.permit.application;

import static java.util.Objects.requireNonNull;

import crm.consent.address.application.ContactPointIds;
import crm.consent.permission.application.Blocks;
import crm.consent.permission.application.Catalogue;
import crm.consent.permission.application.Catalogues;
import crm.consent.permission.domain.Decision;
import crm.consent.permission.domain.Decisions;
import crm.consent.permission.domain.PermissionKey;
import crm.consent.permission.domain.Reason;
import crm.consent.permission.domain.Standing;
import crm.consent.permit.domain.Fence;
import crm.consent.permit.domain.Grounds;
import crm.consent.permit.domain.RegistryAnswer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds the fences of all messages and reads what the decisions rest on: four statements, however many messages. */
@ApplicationScoped
class SendGate {

    /** The grounds of the decisions, safe against any later entry until the transaction ends. */
    record Ground(Map<UUID, Fences.Held> fences, Map<UUID, List<Reason>> blocks, Catalogue catalogue) {

        Grounds grounds(Message message, RegistryAnswer registry) {
            return new Grounds(
                    message.key() == null ? Decision.deny(Reason.ADDRESS_UNREADABLE) : decision(message.key()),
                    message.purpose().equals(Message.MARKETING)
                            ? decision(message.marketing())
                            : Decision.deny(Reason.PURPOSE_UNKNOWN),
                    decision(message.profiling()),
                    registry,
                    blocks(message));
        }

        /** Null when the permission was not looked at. */
        @Nullable
        Fence fence(@Nullable PermissionKey key) {
            return key == null
                    ? null
                    : new Fence(
                            key.permissionId(),
                            requireNonNull(fences.get(key.permissionId())).epoch());
        }

        private @Nullable Decision decision(@Nullable PermissionKey key) {
            if (key == null) {
                return null;
            }
            var unknown = catalogue.unknown(key);
            if (unknown.isPresent()) {
                return Decision.deny(unknown.get());
            }
            var held = fences.get(key.permissionId());
            return held == null ? neverAsked(key) : held.decision();
        }

        private static Decision neverAsked(PermissionKey key) {
            var decision = Decisions.decide(key, Standing.NOTHING);
            return decision.permits() ? Decision.deny(Reason.UNDECIDABLE) : decision;
        }

        private List<Reason> blocks(Message message) {
            var all = new ArrayList<Reason>();
            if (message.key() == null) {
                all.add(Reason.ADDRESS_UNREADABLE);
            }
            subjects(message).forEach(subject -> all.addAll(blocks.getOrDefault(subject, List.of())));
            return all;
        }
    }

    private final Fences fences;
    private final Blocks blocks;
    private final Catalogues catalogues;

    SendGate(Fences fences, Blocks blocks, Catalogues catalogues) {
        this.fences = fences;
        this.blocks = blocks;
        this.catalogues = catalogues;
    }

    Uni<Ground> hold(List<Message> messages) {
        var keys = messages.stream()
                .flatMap(Message::keys)
                .map(PermissionKey::permissionId)
                .distinct()
                .toList();
        var subjects = messages.stream().flatMap(SendGate::subjects).distinct().toList();
        return fences.hold(keys)
                .chain(held -> blocks.of(subjects)
                        .chain(blocked -> catalogues.load().map(catalogue -> new Ground(held, blocked, catalogue))));
    }

    private static Stream<UUID> subjects(Message message) {
        var contactPoint =
                message.key() == null ? null : ContactPointIds.of(message.key().contactPointHash());
        return Stream.of(contactPoint, message.customerId()).filter(Objects::nonNull);
    }
}
