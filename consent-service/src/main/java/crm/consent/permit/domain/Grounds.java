package crm.consent.permit.domain;

import crm.consent.permission.domain.Decision;
import crm.consent.permission.domain.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known when it is decided; null stands for what is not, and denies where it is needed.
 *
 * @param address permission of the address (ETK)
 * @param marketing permission of the person for marketing communication (KVKK)
 * @param profiling permission of the person for profiling (KVKK)
 * @param registry what the registry says now
 * @param blocks suppressions and invalid addresses; empty when there are none
 */
public record Grounds(
        @Nullable Decision address,
        @Nullable Decision marketing,
        @Nullable Decision profiling,
        RegistryAnswer registry,
        List<Reason> blocks) {}
