/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import io.yuqing.control.cases.CaseLogException;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.tools.cases.CaseSettings;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.KafkaServer;
import io.yuqing.tools.office.DemoOffice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** The office of the demo, from its first start on. */
final class OfficePart implements AutoCloseable {
    private final DemoOffice office;

    private OfficePart(DemoOffice office) {
        this.office = office;
    }

    /**
     * A month of cases if there was nothing, or the rest of it if a start before this one failed;
     * and somebody who goes on with them.
     *
     * @param truth where it is written what became of each
     */
    static OfficePart start(KafkaServer kafka, CaseSettings settings, CasePlan plan, Path truth) {
        DemoOffice office = DemoOffice.open(kafka.client(), settings.topics(), Clock.systemUTC());
        try {
            office.writeHistory(settings.log(), plan, truth);
        } catch (CaseLogException e) {
            office.close();
            throw new ToolException(e.getMessage(), e);
        } catch (IOException e) {
            office.close();
            throw new ToolException("无法写 " + truth + "：" + e.getMessage() + "。", e);
        }
        office.work();
        return new OfficePart(office);
    }

    @Override
    public void close() {
        office.close();
    }
}
