package crm.consent.registry.domain;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a code of the registry asks of whoever sent. */
public enum Handling {
    RETRY("H015 H083 H100 H101 H102 H103 H105 H106 H107 H123 H124 H179 H192 H412 H470 H476 H086 H089"),
    /** Nothing more with this log-in for a while. */
    STOP_CREDENTIAL("H084 H351 H250 H251 H252 invalid_grant invalid_request"),
    /** Nothing more for this brand for a while. */
    STOP_BRAND("H520 H521 H524 H586 H353 H355 H363"),
    /** The subscription holds no more approvals. */
    QUOTA("H525"),
    ALREADY_REFUSED("H174"),
    REGISTRY_IS_NEWER("H178"),
    NOT_REGISTRABLE("H175"),
    TOO_LATE("H467"),
    /** We sent something that can never be right; sending it again would be punished. */
    OUR_MISTAKE(
            "H014 H085 H091 H092 H110 H111 H112 H113 H114 H115 H116 H117 H118 H119 H120 H121 H122 H125 H126 H155 H156 H157"
                    + " H158 H160 H162 H166 H194 H267 H408 H462 H463 H464 H486");

    private static final int UNAUTHORISED = 401;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERRORS = 500;
    private static final Map<String, Handling> BY_CODE = Arrays.stream(values())
            .flatMap(handling -> handling.codes.stream().map(code -> Map.entry(code, handling)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Set<String> codes;

    Handling(String codes) {
        this.codes = Arrays.stream(codes.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    /** @param code null when the answer named none */
    public static Handling of(@Nullable String code, int http) {
        var known = code == null ? null : BY_CODE.get(code);
        return known == null ? byStatus(http) : known;
    }

    private static Handling byStatus(int http) {
        if (http >= SERVER_ERRORS || http == TOO_MANY) {
            return RETRY;
        }
        return http == UNAUTHORISED ? STOP_CREDENTIAL : OUR_MISTAKE;
    }
}
