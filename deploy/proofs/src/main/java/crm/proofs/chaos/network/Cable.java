package crm.proofs.chaos.network;

/** In which state the network is; those who carry bytes ask it before each step. */
final class Cable {

    private enum State {
        WELL,
        CUT,
        BROKEN
    }

    private State state = State.WELL;

    synchronized void cut() {
        state = State.CUT;
    }

    synchronized void breakOff() {
        state = State.BROKEN;
        notifyAll();
    }

    synchronized void mend() {
        state = State.WELL;
        notifyAll();
    }

    /** Returns when something can be heard again; of a broken one this is that it is broken. */
    synchronized boolean isWellOnceHeard() throws InterruptedException {
        while (state == State.CUT) {
            wait();
        }
        return state == State.WELL;
    }
}
