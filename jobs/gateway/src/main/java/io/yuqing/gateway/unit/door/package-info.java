/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Who asks for a page of a unit: links and what browsers keep of them, the PIN that weighty steps
 * ask for, and what a form must send back. Changes no case.
 */
package io.yuqing.gateway.unit.door;
