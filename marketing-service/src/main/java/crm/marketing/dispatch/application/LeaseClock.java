package crm.marketing.dispatch.application;

import jakarta.enterprise.context.ApplicationScoped;

/** What leases are measured on: it only goes forward, also while this process is stopped. */
@ApplicationScoped
public class LeaseClock {

    public long nanos() {
        return System.nanoTime();
    }
}
