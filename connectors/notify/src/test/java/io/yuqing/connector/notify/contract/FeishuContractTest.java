/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.contract;

import io.yuqing.connector.notify.Vendor;

class FeishuContractTest extends RobotContract {
    FeishuContractTest() {
        super(Vendor.FEISHU);
    }
}
