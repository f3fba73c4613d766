package crm.marketing.customer.application;

import io.smallrye.mutiny.Uni;

/** Whether the read model of permissions is near enough to the truth to build an audience from it. */
@FunctionalInterface
public interface PermissionFreshness {

    /** Fails when consent-service's decisions have not been heard of for too long, or nobody can tell. */
    Uni<Void> require();
}
