package crm.consent.registry.application;

import crm.consent.address.domain.Address;
import crm.consent.permission.application.PermissionKeys;
import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.RecipientType;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Asks the registry about those for whom there is no recent answer; without a registry nobody is approved. */
@ApplicationScoped
class CheckApprovals implements RegistryChecks {

    private static final int MOST_AT_ONCE = 1000;

    private record Group(String brand, RecipientType recipientType, Channel channel) {}

    private final RegistrySettings settings;
    private final Registry registry;
    private final Approvals approvals;
    private final PermissionKeys keys;
    private final Clock clock;

    CheckApprovals(
            RegistrySettings settings, Registry registry, Approvals approvals, PermissionKeys keys, Clock clock) {
        this.settings = settings;
        this.registry = registry;
        this.approvals = approvals;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Uni<Set<RegistryRecipient>> approved(Collection<RegistryRecipient> recipients) {
        if (!settings.isConfigured() || recipients.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        var ids = new LinkedHashMap<RegistryRecipient, UUID>();
        // one address that the registry cannot read would cost the others of its request their answer
        recipients.stream()
                .filter(RegistryRecipient::isRegistrable)
                .forEach(recipient -> ids.put(recipient, id(recipient)));
        var recent = clock.instant().minus(settings.maxAge());
        return approvals.since(recent, ids.values()).chain(known -> {
            var approved = new HashSet<RegistryRecipient>();
            var open = new ArrayList<RegistryRecipient>();
            ids.forEach((recipient, id) -> (known.contains(id) ? approved : open).add(recipient));
            return ask(open, ids).invoke(approved::addAll).replaceWith(approved);
        });
    }

    private Uni<Set<RegistryRecipient>> ask(List<RegistryRecipient> open, Map<RegistryRecipient, UUID> ids) {
        return Multi.createFrom()
                .iterable(portions(open))
                .onItem()
                .transformToUniAndConcatenate(portion -> askPortion(portion, ids))
                .collect()
                .in(HashSet::new, Set::addAll);
    }

    /** Of one brand, kind of recipient and channel each. */
    private static List<List<RegistryRecipient>> portions(List<RegistryRecipient> open) {
        var portions = new ArrayList<List<RegistryRecipient>>();
        open.stream()
                .collect(Collectors.groupingBy(
                        recipient -> new Group(recipient.brand(), recipient.recipientType(), recipient.channel()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .forEach(group -> {
                    for (int from = 0; from < group.size(); from += MOST_AT_ONCE) {
                        portions.add(group.subList(from, Math.min(group.size(), from + MOST_AT_ONCE)));
                    }
                });
        return portions;
    }

    private Uni<Set<RegistryRecipient>> askPortion(List<RegistryRecipient> portion, Map<RegistryRecipient, UUID> ids) {
        var first = portion.get(0);
        var addresses = portion.stream().map(RegistryRecipient::address).toList();
        var askedAt = clock.instant();
        return registry.approved(first.brand(), first.recipientType(), first.channel(), addresses)
                .map(found -> portion.stream()
                        .filter(recipient -> found.contains(recipient.address()))
                        .collect(Collectors.toSet()))
                .call(approved -> keep(portion, approved, ids, askedAt));
    }

    private Uni<Void> keep(
            List<RegistryRecipient> asked,
            Set<RegistryRecipient> approved,
            Map<RegistryRecipient, UUID> ids,
            Instant askedAt) {
        var yes = new ArrayList<UUID>();
        var no = new ArrayList<UUID>();
        asked.forEach(recipient -> (approved.contains(recipient) ? yes : no).add(ids.get(recipient)));
        return approvals.keep(yes, no, askedAt);
    }

    private UUID id(RegistryRecipient recipient) {
        var address = new Address(recipient.channel().addressKind(), recipient.address());
        return keys.ofAddress(recipient.brand(), recipient.recipientType(), recipient.channel(), address)
                .permissionId();
    }
}
