/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.standin;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** One robot or webhook of a {@link RobotStandIn}, and what came to it. Thread-safe. */
public final class Receiver {

    private final Rules rules;
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final List<Delivery> delivered = new CopyOnWriteArrayList<>();
    private final List<Integer> refusals = new CopyOnWriteArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile List<String> keywords = List.of();
    private volatile Duration slowness = Duration.ZERO;

    Receiver(Rules rules) {
        this.rules = rules;
    }

    /** Messages must hold one of them; none: no check. */
    public Receiver requiring(String... newKeywords) {
        keywords = List.of(newKeywords);
        return this;
    }

    /** How long every answer is held back. */
    public Receiver answeringAfter(Duration newSlowness) {
        slowness = newSlowness;
        return this;
    }

    /** What happens to the next requests, one each. */
    public Receiver next(Fault... newFaults) {
        faults.addAll(List.of(newFaults));
        return this;
    }

    /** What people would see, in the order of arrival. */
    public List<Delivery> delivered() {
        return List.copyOf(delivered);
    }

    /** The vendor's codes of what was refused by its rules, faults not among them. */
    public Collection<Integer> refusals() {
        return List.copyOf(refusals);
    }

    /** All that reached it, refused or spoiled ones too. */
    public int requests() {
        return requests.get();
    }

    Rules rules() {
        return rules;
    }

    Duration slowness() {
        return slowness;
    }

    /** Null if the request is to be answered properly. */
    Fault count() {
        requests.incrementAndGet();
        return faults.poll();
    }

    Answer judge(Request request, long now) {
        Answer answer = rules.judge(request, keywords, now);
        if (answer.isTaken()) {
            delivered.add(answer.delivery());
        } else {
            refusals.add(answer.code());
        }
        return answer;
    }
}
