package crm.console.segments;

import crm.console.shell.Choice;
import crm.console.shell.Shell;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of a new segment and of a changed one. */
final class SegmentForms {

    private SegmentForms() {}

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

    static TemplateInstance page(
            Shell shell,
            SegmentTexts texts,
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
                form.rows().stream().map(row -> row.shown(texts)).toList(),
                Facts.choices(texts),
                refused);
        return Templates.form(shell, shown).setLocale(shell.language());
    }
}
