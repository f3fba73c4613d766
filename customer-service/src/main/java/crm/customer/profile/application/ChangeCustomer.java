package crm.customer.profile.application;

import crm.customer.contactpoint.application.ContactPointNormaliser;
import crm.customer.contactpoint.application.EnteredContactPoint;
import crm.customer.contactpoint.domain.ContactPoint;
import crm.customer.profile.domain.Customer;
import crm.customer.profile.domain.CustomerDetails;
import crm.customer.profile.domain.CustomerProfile;
import crm.customer.vocabulary.application.CustomerVocabularies;
import crm.platform.data.Repository;
import crm.platform.data.UnitOfWork;
import crm.platform.vocabulary.Vocabularies;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The verbs of a customer that exists: require it, change it, store it. */
public abstract class ChangeCustomer<D extends CustomerDetails<D>> {

    /** What may be changed by simply saying how it shall be. */
    public record PlainFields<D>(D details, CustomerProfile profile) {}

    /** A contact point together with the version of the customer who has it. */
    public record Held(ContactPoint contactPoint, long version) {}

    private final UnitOfWork unitOfWork;
    private final Repository<Customer<D>> customers;
    private final ContactPointNormaliser normaliser;
    private final Vocabularies vocabularies;
    private final Clock clock;

    protected ChangeCustomer(
            UnitOfWork unitOfWork,
            Repository<Customer<D>> customers,
            ContactPointNormaliser normaliser,
            Vocabularies vocabularies,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.customers = customers;
        this.normaliser = normaliser;
        this.vocabularies = vocabularies;
        this.clock = clock;
    }

    /** @param change makes the fields as they shall be out of the fields as they are */
    public Uni<Customer<D>> describe(UUID id, UnaryOperator<PlainFields<D>> change) {
        return unitOfWork.inTransaction(() -> customers
                .require(id)
                .call(customer -> describe(customer, change))
                .call(customers::store));
    }

    public Uni<Held> addContactPoint(UUID id, EnteredContactPoint entered) {
        return unitOfWork.inTransaction(() -> {
            var contactPoint = normaliser.read(entered);
            return customers
                    .require(id)
                    .invoke(customer -> customer.addContactPoint(contactPoint, clock.instant()))
                    .call(customers::store)
                    .map(customer -> held(customer, contactPoint.id()));
        });
    }

    /** @param change makes the contact point as it shall be typed out of the one that is typed now; its kind stays */
    public Uni<Held> changeContactPoint(UUID id, UUID contactPoint, UnaryOperator<EnteredContactPoint> change) {
        return unitOfWork.inTransaction(() -> customers
                .require(id)
                .invoke(customer -> customer.changeContactPoint(
                        after(customer.contactPoints().require(contactPoint), change), clock.instant()))
                .call(customers::store)
                .map(customer -> held(customer, contactPoint)));
    }

    public Uni<Held> verifyContactPoint(UUID id, UUID contactPoint) {
        return judge(id, contactPoint, customer -> customer.verifyContactPoint(contactPoint, clock.instant()));
    }

    public Uni<Held> invalidateContactPoint(UUID id, UUID contactPoint) {
        return judge(id, contactPoint, customer -> customer.invalidateContactPoint(contactPoint, clock.instant()));
    }

    private Uni<Held> judge(UUID id, UUID contactPoint, Consumer<Customer<D>> verb) {
        return unitOfWork.inTransaction(() -> customers
                .require(id)
                .invoke(verb)
                .call(customers::store)
                .map(customer -> held(customer, contactPoint)));
    }

    public Uni<Customer<D>> removeContactPoint(UUID id, UUID contactPoint) {
        return unitOfWork.inTransaction(() -> customers
                .require(id)
                .invoke(customer -> customer.removeContactPoint(contactPoint, clock.instant()))
                .call(customers::store));
    }

    /** What is typed as before is not read anew: it may be older than a rule. */
    private ContactPoint after(ContactPoint before, UnaryOperator<EnteredContactPoint> change) {
        var wanted = change.apply(new EnteredContactPoint(before.kind(), before.value(), before.primary()));
        return wanted.value().equals(before.value())
                ? before.withPrimary(wanted.primary())
                : normaliser.read(wanted).copyAs(before.id());
    }

    private Uni<Void> describe(Customer<D> customer, UnaryOperator<PlainFields<D>> change) {
        var now = customer.state();
        var before = now.record().profile();
        var wanted = change.apply(new PlainFields<>(now.details(), before));
        return requireKnown(wanted.profile().acquisitionChannel(), before.acquisitionChannel())
                .invoke(() -> customer.describe(wanted.details(), wanted.profile(), clock.instant()));
    }

    /** What stays as it was may have been retired since. */
    private Uni<Void> requireKnown(@Nullable String acquisitionChannel, @Nullable String before) {
        return Objects.equals(acquisitionChannel, before)
                ? Uni.createFrom().voidItem()
                : vocabularies.require(
                        CustomerVocabularies.ACQUISITION_SOURCES, "acquisitionChannel", acquisitionChannel);
    }

    /** As it is stored: the first of its kind has become the primary one. */
    private static Held held(Customer<?> customer, UUID contactPoint) {
        return new Held(customer.state().record().contactPoints().require(contactPoint), customer.version());
    }
}
