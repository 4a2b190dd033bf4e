/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk;

import io.yuqing.gateway.config.GatewayConfig;
import io.yuqing.gateway.desk.account.PinLocks;
import io.yuqing.gateway.desk.account.UnitAccesses;
import io.yuqing.gateway.desk.cases.source.CaseSource;
import java.util.Optional;

/**
 * What a desk needs that sets things and deals with cases.
 *
 * @param config of the whole gateway
 * @param cases which units see, too
 * @param accesses what guards the links of units; empty if nobody comes by a link
 * @param locks of their PINs
 */
public record OfficeParts(
        GatewayConfig config, CaseSource cases, Optional<UnitAccesses> accesses, PinLocks locks) {}
