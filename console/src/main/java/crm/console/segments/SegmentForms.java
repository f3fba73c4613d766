package crm.console.segments;

import crm.console.api.Api;
import crm.console.parts.Directory;
import crm.console.shell.Choice;
import crm.console.shell.Shell;
import crm.console.shell.Shells;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of a new segment and of a changed one. */
@RequestScoped
class SegmentForms {

    private final Api api;

    SegmentForms(Api api) {
        this.api = api;
    }

    /**
     * @param address where the form is posted to
     * @param list its members are listed by hand, so there is no rule
     * @param refused why it was not saved; null: it was not tried
     */
    record Form(
            String title,
            String address,
            String name,
            boolean all,
            boolean list,
            long version,
            List<ConditionRow.Shown> rows,
            List<Choice> facts,
            @Nullable String refused) {}

    @CheckedTemplate(basePath = "SegmentsResource")
    static class Templates {
        private Templates() {}

        static native TemplateInstance form(Shell shell, Form form);
    }

    /** What facts may be, in the page's words; without the vocabulary its codes are typed. */
    Uni<FactValues> values(Shell shell) {
        var texts = Shells.texts(SegmentTexts.class, shell.language());
        return api.tryGet(shell.language(), "/api/v1/acquisition-sources", Map.of())
                .map(sources -> new FactValues(texts, Directory.names(sources)));
    }

    Uni<TemplateInstance> page(
            Shell shell, String title, String address, RuleForm form, boolean list, @Nullable String refused) {
        return values(shell).map(values -> page(shell, values, title, address, form, list, refused));
    }

    private static TemplateInstance page(
            Shell shell,
            FactValues values,
            String title,
            String address,
            RuleForm form,
            boolean list,
            @Nullable String refused) {
        var shown = new Form(
                title,
                address,
                form.name(),
                !form.match().equals("ANY"),
                list,
                form.version(),
                form.rows().stream().map(row -> row.shown(values)).toList(),
                Facts.choices(values.texts()),
                refused);
        return Templates.form(shell, shown).setLocale(shell.language());
    }
}
