package crm.consent.registry.application;

import crm.consent.permission.application.Registration;
import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.RecipientType;
import crm.consent.registry.domain.RegistryStatus;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The national register of consents to commercial messages; a driver speaks with it. Everything fails with {@link RegistryRefusal} when
 * it says no and with {@link RegistryUnreachable} when it does not answer.
 */
public interface Registry {

    /** What it holds about an address. */
    record Held(RegistryStatus status, Instant consentDate, Registration registration) {}

    /**
     * What became of one item of a batch.
     *
     * @param registration null when it was refused
     * @param code of the refusal; null when it was taken, and with the registration when it is not decided yet
     */
    record Result(
            int index,
            @Nullable Registration registration,
            @Nullable String code) {}

    /**
     * Somebody said something, here or elsewhere.
     *
     * @param address not normalised
     * @param consentDate absent for some closed lines: then the time of creation
     */
    record Movement(
            RecipientType recipientType,
            Channel channel,
            String address,
            RegistryStatus status,
            String source,
            @Nullable Instant consentDate,
            Registration registration) {

        @Override
        public String toString() {
            return registration.transactionId() + " " + status + " " + source;
        }
    }

    /**
     * A page of movements.
     *
     * @param after where the next page begins; null when there was nothing
     * @param read number of movements that were read, with those that nobody here understands
     */
    record Changes(@Nullable String after, int read, List<Movement> movements) {}

    /** The same item again is the same registration. */
    Uni<Registration> add(RegistryItem item);

    /** The name under which the results are asked for; all items are of one brand, none twice. */
    Uni<String> addAll(String brand, List<RegistryItem> items);

    /** Nothing yet is an empty list. */
    Uni<List<Result>> results(String brand, String requestId);

    Uni<Optional<Held>> held(RegistryRecipient recipient);

    /** Those addresses, at most 1000, that are ONAY. */
    Uni<Set<String>> approved(String brand, RecipientType recipientType, Channel channel, Collection<String> addresses);

    /** Movements that began at the registry itself; null begins at the oldest that it tells. */
    Uni<Changes> changes(String brand, @Nullable String after);

    /** False while so much was refused that only what must be told should be sent. */
    boolean isTrusted();
}
