package crm.launcher.command;

import crm.launcher.Invocation;
import crm.launcher.config.Port;
import crm.launcher.config.Settings;
import crm.launcher.demo.Gateway;
import crm.launcher.server.Module;
import crm.launcher.server.Tokens;

/** Recomputes what is hash-chained: the permission ledger and the audit trail of each service. Exit code 1 when something is wrong. */
final class Verify implements Command {

    private static final int DAMAGED = 1;

    @Override
    public int run(Invocation call) throws InterruptedException {
        call.allowing();
        var settings = Settings.running(call.root(), call.environment());
        var tokens = new Tokens(settings);
        var officer = new Gateway(settings.url(Port.GATEWAY), () -> tokens.of("dpo"));
        var chains = new Chains(officer, call.console());
        var intact = chains.ledger();
        for (var service : Module.withDatabase()) {
            intact &= chains.auditTrail(service.id());
        }
        return intact ? 0 : DAMAGED;
    }
}
