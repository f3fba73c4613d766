package crm.console.campaigns;

import crm.console.api.Api;
import crm.console.api.ApiRefusal;
import crm.console.api.Items;
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

/** The form of a new campaign and of a changed one, with a look at the message. */
@RequestScoped
class CampaignForms {

    private static final int UNPROCESSABLE = 422;

    private final Api api;

    CampaignForms(Api api) {
        this.api = api;
    }

    /** @param subject and paragraphs as the reader will see them */
    record Letter(String subject, List<String> paragraphs) {}

    /**
     * @param letter null before it was asked for
     * @param refused why it was not saved; null: it was not tried
     */
    record Form(
            String title,
            String address,
            CampaignForm values,
            List<Choice> goals,
            List<Choice> segments,
            @Nullable Letter letter,
            @Nullable String refused) {}

    @CheckedTemplate(basePath = "CampaignsResource")
    static class Templates {
        private Templates() {}

        static native TemplateInstance form(Shell shell, Form form);
    }

    /** @param look with the message as its readers see it */
    Uni<TemplateInstance> page(
            Shell shell, String title, String address, CampaignForm values, boolean look, @Nullable String refused) {
        var codes = new CampaignCodes(Shells.texts(CampaignTexts.class, shell.language()));
        var active = Map.of("filter[status]", "ACTIVE", "limit", "200", "sort", "-updatedAt");
        return api.get(shell.language(), "/api/v1/segments", active).map(segments -> {
            var form = new Form(
                    title,
                    address,
                    values,
                    Choice.of(CampaignCodes.GOALS, values.goal(), codes::goal),
                    Items.rows(
                            segments,
                            segment -> new Choice(
                                    segment.path("id").asText(),
                                    segment.path("name").asText(),
                                    segment.path("id").asText().equals(values.segment()))),
                    look ? new Letter(values.subject(), values.paragraphs()) : null,
                    refused);
            return Templates.form(shell, form).setLocale(shell.language());
        });
    }

    static boolean isAboutTheForm(Throwable failure) {
        return failure instanceof ApiRefusal refusal && (refusal.status() == UNPROCESSABLE || refusal.status() == 400);
    }
}
