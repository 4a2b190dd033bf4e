/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.gateway;

import io.yuqing.acceptance.bench.probe.CalmCompiler;
import io.yuqing.acceptance.bench.probe.JvmCpu;
import io.yuqing.local.gateway.GatewayProcess;
import io.yuqing.local.gateway.GatewayToken;
import io.yuqing.tools.stack.RunningStack;
import java.nio.file.Path;
import java.time.Instant;

/** How fast the gateway takes lines, one in fifty broken, into a broker that no job reads. */
public final class GatewaySpeed {
    private static final Runnable NOTHING = () -> {};

    private GatewaySpeed() {}

    /**
     * @param cpuMicros CPU time of the gateway for one line, without the JVM's compiler
     * @param perSecond lines a second of wall time, with the broker and the senders on the same
     *     cores
     */
    public record Speed(double cpuMicros, double perSecond) {
        /** Lines a second that keep one core busy. */
        public double perCore() {
            return 1e6 / cpuMicros;
        }
    }

    /**
     * @param data an empty folder for the processes
     * @param lines to send, of which a third warms up
     */
    public static Speed measure(Path data, int lines) throws InterruptedException {
        GatewayToken token = GatewayToken.random();
        try (RunningStack stack = RunningStack.withoutJob(data, false)) {
            GatewayProcess gateway = stack.startGateway(token);
            SentLines all = new SentLines(lines, Instant.now());
            try (Senders senders = new Senders(new PatientSender(gateway.url(), token))) {
                int warm = lines / 3;
                senders.begin(all, 0, warm, NOTHING);
                senders.await();
                JvmCpu cpu = new JvmCpu(gateway.pid());
                CalmCompiler.await(cpu::compilerSeconds);
                double before = cpu.seconds();
                long began = System.nanoTime();
                senders.begin(all, warm, lines, NOTHING);
                senders.await();
                double seconds = (System.nanoTime() - began) / 1e9;
                int measured = lines - warm;
                return new Speed((cpu.seconds() - before) * 1e6 / measured, measured / seconds);
            }
        }
    }
}
