package crm.platform.imports;

import crm.platform.call.CallContext;
import crm.platform.vocabulary.Terms;
import crm.platform.vocabulary.Vocabularies;
import crm.platform.vocabulary.Vocabulary;
import crm.platform.work.OwnContext;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;

/** What the columns of a kind may hold that have a vocabulary. */
@ApplicationScoped
class ImportCodes {

    private final Vocabularies vocabularies;

    ImportCodes(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** Blocks until they are known; a kind without a vocabulary asks for nothing. */
    Map<Vocabulary, Terms> of(CallContext call, ImportKind kind) {
        var asked = kind.columns().stream()
                .map(ImportColumn::vocabulary)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return asked.isEmpty()
                ? Map.of()
                : OwnContext.await(
                        call,
                        () -> Multi.createFrom()
                                .iterable(asked)
                                .onItem()
                                .transformToUniAndConcatenate(vocabularies::terms)
                                .collect()
                                .asMap(Terms::vocabulary));
    }
}
