package crm.support.sla.application;

import crm.support.sla.domain.SlaTerms;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Set;

/** What is promised; each version stays what it is. */
public interface SlaRules {

    /** The terms for new clocks. */
    Uni<SlaTerms> active();

    /** By policy version. */
    Uni<Map<Integer, SlaTerms>> terms(Set<Integer> policyVersions);
}
