/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.contract;

import io.yuqing.connector.notify.Vendor;

class DingTalkContractTest extends RobotContract {
    DingTalkContractTest() {
        super(Vendor.DINGTALK);
    }
}
