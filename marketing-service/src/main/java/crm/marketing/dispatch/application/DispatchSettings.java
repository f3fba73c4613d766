package crm.marketing.dispatch.application;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How dispatches are worked on; what each means stands in application.properties. */
@ConfigMapping(prefix = "crm.marketing.dispatch")
public interface DispatchSettings {

    int workers();

    Duration sweep();

    int chunk();

    int wave();

    Duration claim();

    Duration handover();

    Duration leaseMargin();

    Duration retry();

    Duration longestRetry();
}
