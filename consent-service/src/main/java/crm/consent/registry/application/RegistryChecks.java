package crm.consent.registry.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Set;

/** What the registry says right before a send: an address may have been refused there by its owner a moment ago. */
public interface RegistryChecks {

    /**
     * Those of the addresses that the registry holds as ONAY, by an answer that is recent enough; it is asked about the others.
     * Fails when it does not answer: whoever asked must then permit nothing.
     */
    Uni<Set<RegistryRecipient>> approved(Collection<RegistryRecipient> recipients);
}
