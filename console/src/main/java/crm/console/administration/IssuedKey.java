package crm.console.administration;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.shell.Shell;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;

/**
 * A key that was made or got a new secret, on the only page that has it: the answer to the form, which stands at no address and in no
 * cache.
 */
record IssuedKey(String name, String key, String address) {

    @CheckedTemplate(basePath = "IssuedKey")
    static class Templates {
        private Templates() {}

        static native TemplateInstance once(Shell shell, IssuedKey issued);
    }

    static Uni<TemplateInstance> page(JsonNode answer, Shell shell) {
        var key = answer.path("apiKey");
        var issued = new IssuedKey(
                key.path("name").asText(),
                answer.path("key").asText(),
                ApiKeysResource.PAGE + "/" + key.path("id").asText());
        return Uni.createFrom().item(Templates.once(shell, issued).setLocale(shell.language()));
    }

    @Override
    public String toString() {
        return "IssuedKey[" + name + ", ***]";
    }
}
