package crm.support.survey.application;

import crm.support.survey.domain.SurveyKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long an invitation is good for, and how long a customer is left alone between two of a kind. */
@ApplicationScoped
public class SurveySettings {

    private final Duration validity;
    private final Duration csatPause;
    private final Duration npsPause;

    SurveySettings(
            @ConfigProperty(name = "crm.support.survey.validity") Duration validity,
            @ConfigProperty(name = "crm.support.survey.csat-pause") Duration csatPause,
            @ConfigProperty(name = "crm.support.survey.nps-pause") Duration npsPause) {
        this.validity = validity;
        this.csatPause = csatPause;
        this.npsPause = npsPause;
    }

    public Duration validity() {
        return validity;
    }

    Duration pause(SurveyKind kind) {
        return kind == SurveyKind.CSAT ? csatPause : npsPause;
    }
}
