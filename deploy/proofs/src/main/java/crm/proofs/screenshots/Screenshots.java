package crm.proofs.screenshots;

import crm.launcher.Refusal;
import crm.launcher.server.DemoUsers;
import crm.proofs.Options;
import crm.proofs.Proof;
import crm.proofs.browser.Chromium;
import crm.proofs.system.Checkout;
import crm.proofs.system.TestSystem;

/** {@code ./crm screenshots}: a picture of every page of the console, to be looked at. */
public final class Screenshots implements Proof {

    @Override
    public String name() {
        return "screenshots";
    }

    @Override
    public String help() {
        return "a picture of every page of the console: both themes, both languages, desktop and phone";
    }

    @Override
    public int run(Call call) throws Exception {
        Options.of(call.arguments());
        if (Chromium.place().isEmpty()) {
            throw new Refusal("Chromium is not installed (apt-get install chromium).");
        }
        try (var system = TestSystem.start(call.folder().resolve("home"), call.out());
                var chromium = Chromium.start()) {
            system.demo(call.out());
            system.screens(call.out());
            var users = DemoUsers.of(Checkout.root());
            var index =
                    new Tour(chromium, system.gateway(), users, call.folder().resolve("pages")).take();
            call.out().println("Look at " + index);
            return 0;
        }
    }
}
