package crm.platform.imports;

import crm.platform.domain.InvalidInput;
import crm.platform.domain.NotPermitted;
import crm.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;

/** The kinds that this service can import. */
@ApplicationScoped
class ImportKinds {

    private final Instance<ImportKind> kinds;
    private final CurrentUser user;

    ImportKinds(@Any Instance<ImportKind> kinds, CurrentUser user) {
        this.kinds = kinds;
        this.user = user;
    }

    List<ImportKind> all() {
        return kinds.stream().sorted(Comparator.comparing(ImportKind::code)).toList();
    }

    ImportKind require(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        "kind",
                        "import.unknown-kind",
                        "kind is one of " + all().stream().map(ImportKind::code).toList() + "."));
    }

    /** The kind, when the caller may write what it writes. */
    ImportKind permitted(String code) {
        var kind = require(code);
        var caller = user.get();
        if (!kind.permissions().stream().allMatch(caller::may)) {
            throw new NotPermitted(
                    "permission.missing", "Importing " + code + " needs the permissions " + kind.permissions() + ".");
        }
        return kind;
    }
}
