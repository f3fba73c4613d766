package crm.marketing.dispatch.application;

/** Lets the reporter look at once: a withdrawal may be waiting for what became of a permit. */
@FunctionalInterface
public interface ReporterWake {

    void reporter();
}
