package crm.proofs.chaos.fault;

import crm.proofs.chaos.network.Network;

/**
 * Takes the way between one service and its database away. Cut: neither side is told anything, and a commit that was under way may have
 * happened or not. Broken: both sides lose all connections at once, whatever they were doing.
 */
public final class NetworkFaults implements Cell {

    private final Network network;

    public NetworkFaults(Network network) {
        this.network = network;
    }

    @Override
    public void bring(Fault.Kind kind, String service) {
        var way = network.wayOf(service);
        if (kind == Fault.Kind.CUT) {
            way.cut();
        } else {
            way.breakOff();
        }
    }

    @Override
    public void mend(Fault.Kind kind, String service) {
        network.wayOf(service).mend();
    }
}
