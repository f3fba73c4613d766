package crm.console.consents;

import crm.console.session.SignedIn;
import crm.console.shell.Shell;
import crm.console.shell.Shells;
import crm.console.shell.Tab;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** What every page of the centre needs. */
@RequestScoped
class ConsentPage {

    private final Shells shells;
    private final SignedIn user;

    ConsentPage(Shells shells, SignedIn user) {
        this.shells = shells;
        this.user = user;
    }

    /** @param codes names of codes in the page's language */
    record Frame(Shell shell, ConsentTexts texts, ConsentCodes codes, List<Tab> tabs) {}

    Frame at(String part, UriInfo address, HttpHeaders headers) {
        var shell = shells.of(address, headers);
        var texts = Shells.texts(ConsentTexts.class, shell.language());
        return new Frame(
                shell,
                texts,
                new ConsentCodes(Shells.texts(ConsentCodeTexts.class, shell.language())),
                ConsentTabs.of(texts, user.caller(), part));
    }

    boolean may(String permission) {
        return user.caller().may(permission);
    }
}
