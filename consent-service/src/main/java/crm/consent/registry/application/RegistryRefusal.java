package crm.consent.registry.application;

import crm.consent.registry.domain.Handling;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The registry answered, and said no. */
public final class RegistryRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int http;
    private final @Nullable String code;
    private final transient Map<Integer, String> codesByIndex;

    /** @param codesByIndex which items of a list were the reason; empty when none is named */
    public RegistryRefusal(int http, @Nullable String code, Map<Integer, String> codesByIndex) {
        super("the registry answered " + http + " " + code);
        this.http = http;
        this.code = code;
        this.codesByIndex = Map.copyOf(codesByIndex);
    }

    public int http() {
        return http;
    }

    public @Nullable String code() {
        return code;
    }

    public Map<Integer, String> codesByIndex() {
        return codesByIndex;
    }

    public Handling handling() {
        return Handling.of(code, http);
    }
}
