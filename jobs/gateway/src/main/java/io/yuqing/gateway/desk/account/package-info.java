/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Who looks at the desk, and what they may do there; what guards the links of units. Nobody here is
 * a person: accounts are of duties.
 */
package io.yuqing.gateway.desk.account;
