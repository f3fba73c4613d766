package crm.proofs.authz;

import crm.proofs.openapi.ApiOperation;
import crm.proofs.scene.Common;
import crm.proofs.scene.Resources;
import crm.proofs.scene.SecurityRoles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is common according to the document and the realm, against what SECURITY.md names as common: the same, in both directions. */
final class CommonCheck {

    private final Common declared;
    private final SecurityRoles realm;

    CommonCheck(Common declared, SecurityRoles realm) {
        this.declared = declared;
        this.realm = realm;
    }

    List<String> of(List<ApiOperation> operations) {
        var findings = new ArrayList<String>();
        var everybodys = new TreeSet<String>();
        operations.stream().filter(this::isForEverybody).map(ApiOperation::name).forEach(everybodys::add);
        var named = declared.operations().keySet();
        without(everybodys, named)
                .forEach(name -> findings.add(name + " is for everybody, and SECURITY.md does not say why"));
        without(named, everybodys)
                .forEach(name -> findings.add("SECURITY.md says that " + name + " is for everybody; it is not"));
        records(findings);
        return findings;
    }

    /** That the named ones are common is seen by calls: everybody with the permission is let in to others' records. */
    private void records(List<String> findings) {
        var named = declared.records().keySet();
        without(Resources.ofNobody(), named)
                .forEach(name -> findings.add(name + " are nobody's, and SECURITY.md does not say why"));
        named.stream()
                .filter(name -> !Resources.isKnown(name))
                .forEach(name -> findings.add("SECURITY.md says that " + name + " are common; there are none"));
    }

    private boolean isForEverybody(ApiOperation operation) {
        return operation.isForEverybody()
                || realm.composites().values().stream()
                        .allMatch(parts -> operation.permissions().stream().anyMatch(parts::contains));
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        var rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }
}
