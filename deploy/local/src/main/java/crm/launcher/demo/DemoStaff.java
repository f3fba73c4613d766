package crm.launcher.demo;

import crm.launcher.config.Port;
import crm.launcher.config.Settings;
import crm.launcher.server.Tokens;

/** The demo's users at the gateway: each does what its role may. */
record DemoStaff(
        Gateway manager,
        Gateway officer,
        Gateway supervisor,
        Gateway marketing,
        Gateway analyst,
        Gateway sales,
        Gateway agent) {

    static DemoStaff of(Settings settings) {
        var tokens = new Tokens(settings);
        var address = settings.url(Port.GATEWAY);
        return new DemoStaff(
                new Gateway(address, () -> tokens.of("manager")),
                new Gateway(address, () -> tokens.of("dpo")),
                new Gateway(address, () -> tokens.of("supervisor")),
                new Gateway(address, () -> tokens.of("marketing")),
                new Gateway(address, () -> tokens.of("analyst")),
                new Gateway(address, () -> tokens.of("sales")),
                new Gateway(address, () -> tokens.of("agent")));
    }
}
