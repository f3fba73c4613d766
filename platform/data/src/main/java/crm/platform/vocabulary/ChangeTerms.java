package crm.platform.vocabulary;

import crm.platform.audit.Audit;
import crm.platform.call.CallContext;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.domain.RuleViolation;
import crm.platform.domain.StaleVersion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An administrator keeps a vocabulary; each change is in the audit trail. */
@ApplicationScoped
class ChangeTerms {

    private static final int MOST_TERMS = 500;
    private static final int STEP = 10;

    private final ReactiveUnitOfWork unitOfWork;
    private final Audit audit;

    ChangeTerms(ReactiveUnitOfWork unitOfWork, Audit audit) {
        this.unitOfWork = unitOfWork;
        this.audit = audit;
    }

    /** @param position null: behind all others */
    Uni<Term> add(Vocabulary vocabulary, String code, String nameTr, String nameEn, @Nullable Integer position) {
        return unitOfWork.inTransaction(() -> stored(vocabulary)
                .map(others ->
                        Term.added(vocabulary, code, nameTr, nameEn, position == null ? behind(others) : position))
                .call(this::insert)
                .call(term -> told(vocabulary, term, "added")));
    }

    Uni<Term> change(Vocabulary vocabulary, String code, UnaryOperator<Term> change) {
        return update(vocabulary, code, "changed", change);
    }

    Uni<Term> retire(Vocabulary vocabulary, String code) {
        return update(vocabulary, code, "retired", term -> term.retire(vocabulary));
    }

    Uni<Term> reactivate(Vocabulary vocabulary, String code) {
        return update(vocabulary, code, "reactivated", Term::reactivate);
    }

    private Uni<List<Term>> stored(Vocabulary vocabulary) {
        return unitOfWork.sql(sql -> sql.execute(TermTable.ALL)).map(rows -> {
            var terms = TermTable.TERMS.readAll(rows).stream()
                    .filter(term -> term.vocabulary().equals(vocabulary.path()))
                    .toList();
            if (terms.size() >= MOST_TERMS) {
                throw new RuleViolation("vocabulary.full", "A vocabulary has at most " + MOST_TERMS + " terms.");
            }
            return terms;
        });
    }

    private static int behind(List<Term> others) {
        return others.stream().mapToInt(Term::position).max().orElse(0) + STEP;
    }

    private Uni<Void> insert(Term term) {
        return unitOfWork
                .sql(sql -> TermTable.INSERT.on(sql, List.of(term)))
                .invoke(written -> {
                    if (written.rowCount() == 0) {
                        throw new RuleViolation("vocabulary.code-taken", "The vocabulary has this code already.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Term> update(Vocabulary vocabulary, String code, String verb, UnaryOperator<Term> change) {
        return unitOfWork.inTransaction(() -> locked(vocabulary, code).chain(before -> {
            var after = change.apply(before);
            return after.equals(before)
                    ? Uni.createFrom().item(before)
                    : TermTable.UPDATE
                            .write(unitOfWork, List.of(after))
                            .chain(() -> told(vocabulary, after, verb))
                            .replaceWith(after);
        }));
    }

    private Uni<Term> locked(Vocabulary vocabulary, String code) {
        return unitOfWork
                .sql(sql -> sql.execute(TermTable.LOCK, vocabulary.path(), code))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw Terms.notFound(vocabulary, code);
                    }
                    return expected(TermTable.TERMS.read(rows.iterator().next()));
                });
    }

    private static Term expected(Term stored) {
        var expected = CallContext.current().expectedVersion();
        if (expected != null && expected != stored.version()) {
            throw new StaleVersion(stored.version());
        }
        return stored;
    }

    private Uni<Void> told(Vocabulary vocabulary, Term term, String verb) {
        return audit.record(
                vocabulary.term() + "." + verb,
                vocabulary.term(),
                term.code(),
                Map.of("nameTr", term.nameTr(), "nameEn", term.nameEn(), "position", term.position()));
    }
}
