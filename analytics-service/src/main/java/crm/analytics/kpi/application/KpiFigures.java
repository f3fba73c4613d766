package crm.analytics.kpi.application;

import crm.analytics.kpi.domain.KpiAnswer;
import crm.analytics.kpi.domain.KpiQuestion;
import io.smallrye.mutiny.Uni;

/** Counts over the facts that may be analysed. */
public interface KpiFigures {

    Uni<KpiAnswer> answer(KpiQuestion question);
}
