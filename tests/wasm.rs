//! What only a browser can show: the border to JavaScript. Run by `npm test` in Chromium.
#![cfg(target_arch = "wasm32")]
use js_sys::{Object, Reflect, Uint8Array};
use khachquen::wasm::Core;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const SHOP: &str = "Mã đơn hàng,Ngày đặt hàng,Tên khách hàng,Số điện thoại,Tổng thanh toán\n\
    A1,05/11/2025,Trần An,0912345678,150.000\n\
    A2,20/11/2025,TRẦN AN,+84 912 345 678,1.250.000\n";

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap()
}

fn empty() -> Core {
    Core::new(JsValue::UNDEFINED, Some("2025-12-06".into()), "2026-01-01").unwrap()
}

fn begin(core: &mut Core, file: &[u8]) -> Result<(), JsValue> {
    core.begin("s1", "shop.csv", file, true, false, JsValue::UNDEFINED).map(|_| ())
}

fn book(file: &[u8], chunk: usize) -> Core {
    let mut core = empty();
    begin(&mut core, file).unwrap();
    for part in file.chunks(chunk) {
        core.push(&Uint8Array::from(part)).unwrap();
    }
    core.end().unwrap();
    core.commit(Vec::new(), false).unwrap();
    core
}

#[wasm_bindgen_test]
fn a_summary_is_a_plain_object_with_numbers() {
    let summary = book(SHOP.as_bytes(), SHOP.len()).summary().unwrap();
    assert_eq!(Object::get_prototype_of(&summary), Object::get_prototype_of(&Object::new()));
    assert_eq!(get(&summary, "customers"), JsValue::from(1));
    assert_eq!(get(&summary, "revenue"), JsValue::from(1_400_000));
}

#[wasm_bindgen_test]
fn chunks_of_one_byte_give_the_same_book() {
    let text = |core: &Core| js_sys::JSON::stringify(&core.summary().unwrap()).unwrap();
    assert_eq!(text(&book(SHOP.as_bytes(), 1)), text(&book(SHOP.as_bytes(), SHOP.len())));
}

#[wasm_bindgen_test]
fn what_cannot_be_read_is_refused_with_name_and_code() {
    let refusal = begin(&mut empty(), b"").unwrap_err();
    assert_eq!(get(&refusal, "name"), JsValue::from("FileError"));
    assert_eq!(get(&refusal, "code"), JsValue::from("empty"));
}

#[wasm_bindgen_test]
fn an_unknown_figure_of_a_policy_is_named() {
    let policy = js_sys::JSON::parse(r#"{"thresholds":{"dormantDay":90}}"#).unwrap();
    let Err(refusal) = Core::new(policy, None, "2026-01-01") else { panic!("accepted") };
    assert_eq!(get(&refusal, "name"), JsValue::from("PolicyError"));
    assert_eq!(get(&get(&refusal, "details"), "path"), JsValue::from("thresholds.dormantDay"));
}
