package crm.platform.vocabulary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.platform.command.Commands;
import crm.platform.patch.MergePatch;
import crm.platform.patch.MergePatches;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/** The operations on vocabularies; each {@link VocabularyResource} offers them for one. */
@ApplicationScoped
public class Terminology {

    private final Commands commands;
    private final MergePatches patches;
    private final Vocabularies vocabularies;
    private final ChangeTerms change;

    Terminology(Commands commands, MergePatches patches, Vocabularies vocabularies, ChangeTerms change) {
        this.commands = commands;
        this.patches = patches;
        this.vocabularies = vocabularies;
        this.change = change;
    }

    Uni<TermView.All> list(Vocabulary vocabulary, Locale language) {
        return vocabularies.now(vocabulary).map(terms -> TermView.All.of(terms, language));
    }

    Uni<TermView> get(Vocabulary vocabulary, String code, Locale language) {
        return vocabularies.now(vocabulary).map(terms -> TermView.of(terms.find(code), language));
    }

    Uni<RestResponse<TermView>> add(Vocabulary vocabulary, TermRequests.Add request, Locale language) {
        return commands.created(
                        request,
                        () -> change.add(
                                        vocabulary,
                                        request.code(),
                                        request.names().tr().strip(),
                                        request.names().en().strip(),
                                        request.position())
                                .map(term -> TermView.of(term, language)))
                .invoke(vocabularies::forget);
    }

    Uni<RestResponse<TermView>> change(Vocabulary vocabulary, String code, ObjectNode body, Locale language)
            throws JsonProcessingException {
        var patch = patches.read(body, TermRequests.Change.class);
        return answered(body, language, () -> change.change(vocabulary, code, term -> after(patch, term)));
    }

    Uni<RestResponse<TermView>> retire(Vocabulary vocabulary, String code, Locale language) {
        return answered(Map.of(), language, () -> change.retire(vocabulary, code));
    }

    Uni<RestResponse<TermView>> reactivate(Vocabulary vocabulary, String code, Locale language) {
        return answered(Map.of(), language, () -> change.reactivate(vocabulary, code));
    }

    private Uni<RestResponse<TermView>> answered(Object request, Locale language, Supplier<Uni<Term>> work) {
        return commands.answered(request, () -> work.get().map(term -> TermView.of(term, language)))
                .invoke(vocabularies::forget);
    }

    private static Term after(MergePatch<TermRequests.Change> patch, Term before) {
        var names = patch.afterRequired(
                "names", TermRequests.Change::names, new TermView.Names(before.nameTr(), before.nameEn()));
        return before.changed(
                names.tr().strip(),
                names.en().strip(),
                patch.afterRequired("position", TermRequests.Change::position, before.position()));
    }
}
